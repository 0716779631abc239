// Helps every form that is sent: a second press does nothing, the button shows that work goes on,
// leaving with something typed is asked about, and errors get the focus. Nothing typed is stored:
// the next person at a shared computer must not find it.

const forms = [...document.querySelectorAll('form[method=post]')]
const changed = new Set()
let leaving = false

for (const form of forms) {
  form.addEventListener('input', () => changed.add(form))

  form.addEventListener('submit', event => {
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    // Sending one form while another is half filled is leaving that one: the browser asks.
    leaving = [...changed].every(other => other === form)
    const button = event.submitter
    if (!button) return
    button.setAttribute('aria-busy', 'true')
    if (button.dataset.busy) {
      button.dataset.idle = button.textContent
      button.textContent = button.dataset.busy
    }
    // A line that failed must not leave a dead button; sending twice is harmless (once-key).
    setTimeout(() => rest(form), 15_000)
  })
}

function rest(form) {
  delete form.dataset.sent
  leaving = false
  for (const button of form.querySelectorAll('[aria-busy]')) {
    button.removeAttribute('aria-busy')
    if (button.dataset.idle) button.textContent = button.dataset.idle
  }
}

window.addEventListener('beforeunload', event => {
  if (!leaving && changed.size > 0) event.preventDefault()
})

// Back from the next page by the browser's own memory: what was typed is there and can be sent again.
window.addEventListener('pageshow', event => { if (event.persisted) forms.forEach(rest) })

const summary = document.querySelector('.error-summary')
summary?.focus()
summary?.addEventListener('click', event => {
  const target = document.getElementById(event.target.closest('a')?.hash.slice(1) ?? '')
  const field = target?.matches('fieldset') ? target.querySelector('input, select, textarea') : target
  if (!field) return
  event.preventDefault()
  field.focus()
  target.scrollIntoView({ block: 'center' })
})
