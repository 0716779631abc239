// Shows the buttons that print the page. Without scripts they stay hidden, since they could do nothing.

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
