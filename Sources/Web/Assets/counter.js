// Speeds up the counter for someone who looks at the resident and not at the screen. Enter goes to the
// next field and never sends by accident; Ctrl+Enter, or the button, sends. Only the fields that the
// kind of applicant needs are shown: [data-for="proxy desa"] names kinds; and only the requirements that the
// answers about the case leave: [data-needed="question=one|other;next=one"]. No answer excludes nothing.
// Without scripts all of them show, and the server reads only what belongs. Letters: see keys.js.

const form = document.querySelector('form[data-counter]')

if (form) {
  const arrange = () => {
    const kind = form.querySelector('[name=pemohon]:checked')?.value ?? ''
    const answers = new Map([...form.querySelectorAll('[data-question]')].map(field => field.value.split(':')))
    const isNeeded = condition => condition.split(';').every(part => {
      const [question, options] = part.split('=')
      return [undefined, '', 'tidak-tahu', ...options.split('|')].includes(answers.get(question))
    })
    const groups = [...form.querySelectorAll('[data-for], [data-needed]')]
    for (const group of groups) {
      group.hidden = group.dataset.for ? !group.dataset.for.split(' ').includes(kind) : !isNeeded(group.dataset.needed)
    }
    // Hidden fields are also disabled: they are not sent, and come back with what was typed in them.
    for (const group of groups) {
      for (const field of group.querySelectorAll('input, select, textarea')) field.disabled = field.closest('[hidden]') !== null
    }
    for (const tally of form.querySelectorAll('[data-tally]')) {
      const boxes = [...tally.closest('fieldset').querySelectorAll(`input[name="${CSS.escape(tally.dataset.tally)}"]`)].filter(box => !box.disabled)
      tally.textContent = `${boxes.filter(box => box.checked).length}/${boxes.length}`
    }
  }

  // Each requirement gets a letter that ticks it while the focus is in its list.
  for (const list of form.querySelectorAll('.checklist')) {
    list.dataset.keys = ''
    list.querySelectorAll('.choice').forEach((choice, index) => {
      const box = choice.querySelector('input')
      if (index > 25 || box.dataset.key) return
      box.dataset.key = String.fromCharCode(97 + index)
      const letter = document.createElement('kbd')
      letter.textContent = box.dataset.key
      letter.setAttribute('aria-hidden', 'true')
      choice.append(letter)
    })
  }

  const stops = () => [...form.querySelectorAll('input, select, textarea, button')].filter(element =>
    !element.disabled && element.type !== 'hidden' && element.getClientRects().length > 0
    // Of a group of radio buttons one is a stop, as it is for the Tab key.
    && (element.type !== 'radio' || element.checked || !form.querySelector(`[name="${CSS.escape(element.name)}"]:checked`)))

  // The list follows the answers by itself.
  for (const button of form.querySelectorAll('[data-refresh]')) button.hidden = true

  form.addEventListener('change', arrange)

  // Once something is typed, a stray digit must not count the person as turned away and lose the form.
  form.addEventListener('input', () => {
    for (const button of document.querySelectorAll('.turn-away [data-key]')) {
      button.querySelector('kbd')?.remove()
      delete button.dataset.key
    }
  }, { once: true })

  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      form.requestSubmit(form.querySelector('.actions button:not([type=button], [name])') ?? undefined)
    } else if (event.target.matches('input, select')) {
      event.preventDefault()
      const all = stops()
      const next = all[all.indexOf(event.target) + 1]
      next?.focus()
      if (next?.matches('input:not([type=checkbox], [type=radio])')) next.select()
    }
  })

  arrange()
  if (!document.querySelector('.error-summary')) (form.querySelector('[autofocus]') ?? stops()[0])?.focus()
}
