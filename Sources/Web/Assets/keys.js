// Lets practised staff work without the mouse: / searches, j and k move in the list, Enter opens (the
// link has the focus), a letter presses the element that bears it as data-key, or goes to it in forms
// marked data-careful, ? shows them all.
// Only an addition: everything is a link or button first. Letters are deaf while one types, and can
// be switched off in the help (WCAG 2.1.4); that choice alone is remembered.

const english = document.documentElement.lang === 'en'
const words = english
  ? { title: 'Keyboard', search: 'Search', next: 'Next in the list', back: 'Previous in the list', open: 'Open', help: 'Show this help', letters: 'Use single letters as shortcuts', close: 'Close' }
  : { title: 'Pintasan papan ketik', search: 'Cari', next: 'Berikutnya di daftar', back: 'Sebelumnya di daftar', open: 'Buka', help: 'Tampilkan bantuan ini', letters: 'Pakai satu huruf sebagai pintasan', close: 'Tutup' }

const memory = 'simpul.letters'
const remembered = () => { try { return localStorage.getItem(memory) } catch { return null } }
const remember = value => { try { localStorage.setItem(memory, value) } catch { /* private window */ } }
let letters = remembered() !== 'off'

const seen = element => element.getClientRects().length > 0 && !element.disabled
const typing = element => element.isContentEditable
  || (element.matches('input, textarea, select') && !element.matches('[type=checkbox], [type=radio], [type=button], [type=submit]'))

/// The element for a key: first among those around the focus ([data-keys]), then among the others.
/// Letters inside a [data-keys] that does not hold the focus are deaf, so lists may reuse them.
function bearer(key) {
  const near = document.activeElement?.closest('[data-keys]')
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(seen)
  const scope = element => element.parentElement.closest('[data-keys]')
  return all.find(element => near && scope(element) === near) ?? all.find(element => !scope(element))
}

function press(element) {
  const details = element.matches('details') ? element : element.matches('summary') ? element.parentElement : null
  if (details) {
    details.open = !details.open
    const first = 'input:not([type=hidden]), select, textarea, button, a'
    details.querySelector(details.open ? first : 'summary')?.focus()
  } else {
    element.focus()
    // A decision takes a second key: the letter goes to its button, Enter presses it.
    if (element.closest('form[data-careful]')) return
    if (!element.matches('input:not([type=checkbox], [type=radio]), select, textarea')) element.click()
  }
}

function move(step) {
  const links = [...document.querySelectorAll('.work > li > a')].filter(seen)
  if (links.length === 0) return
  const focused = links.indexOf(document.activeElement)
  const here = focused >= 0 ? focused : links.findIndex(link => link.closest('.selected'))
  const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step
  links[Math.min(Math.max(next, 0), links.length - 1)].focus()
}

function make(name, text, attributes = {}) {
  const element = Object.assign(document.createElement(name), attributes)
  element.append(text)
  return element
}

function help() {
  const dialog = document.createElement('dialog')
  const list = document.createElement('dl')
  const row = (key, text) => {
    const term = document.createElement('dt')
    term.append(make('kbd', key))
    list.append(term, make('dd', text))
  }
  row('/', words.search)
  if (document.querySelector('.work')) { row('j', words.next); row('k', words.back); row('Enter', words.open) }
  for (const element of document.querySelectorAll('[data-key]')) {
    if (seen(element)) row(element.dataset.key, name(element))
  }
  row('?', words.help)

  const choice = make('label', '', { className: 'choice' })
  const box = make('input', '', { type: 'checkbox', checked: letters })
  box.addEventListener('change', () => { letters = box.checked; remember(letters ? 'on' : 'off') })
  choice.append(box, ' ', make('span', words.letters))

  const close = make('button', words.close, { className: 'button', type: 'button' })
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  const title = make('h2', words.title, { id: 'keys-title' })
  dialog.setAttribute('aria-labelledby', title.id)
  dialog.append(title, list, choice, close)
  document.body.append(dialog)
  dialog.showModal()
}

/// What a key does, in the words of its element, without the letter itself.
function name(element) {
  if (element.dataset.keyName) return element.dataset.keyName
  const source = (element.labels?.[0] ?? element.querySelector('summary') ?? element).cloneNode(true)
  source.querySelectorAll('kbd, .yes, .no').forEach(part => part.remove())
  return source.textContent.trim()
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (document.querySelector('dialog[open]')) return
  // No service begins with a digit: in the empty field a digit is a shortcut still.
  const passes = event.target.matches('[data-digits-through]') && event.target.value === '' && /^[0-9]$/.test(event.key)
  if (typing(event.target) && !passes) {
    if (event.key === 'Escape') event.target.blur()
    return
  }
  if (event.key === '?') { event.preventDefault(); return help() }
  if (!letters) return
  const act = {
    '/': () => document.querySelector('[data-search-focus], input[type=search]')?.focus(),
    j: () => move(1),
    k: () => move(-1),
  }
  const element = bearer(event.key)
  if (element) { event.preventDefault(); press(element) } else if (act[event.key]) { event.preventDefault(); act[event.key]() }
})

for (const button of document.querySelectorAll('[data-keys-help]')) {
  button.hidden = false
  button.addEventListener('click', help)
}
