// Shows the buttons that print the page. Without scripts they stay hidden, since they could do nothing.

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// A kiosk with a slip printer prints at once.
if (document.querySelector('[data-print-now]')) window.print()
