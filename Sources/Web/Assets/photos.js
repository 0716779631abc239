// Sends files on bad lines: photos are made smaller, files go in pieces, and after a break, an error or a reload
// the server is asked where to go on. When a file has arrived, the form carries its number in place of the file.
// Nothing is stored in the browser: after a reload the same file is chosen again, and only what is missing is sent.
// Where the page is not secure the browser cannot compute digests, and the form sends the file whole, as without script.

const LONGEST_SIDE = 2000
const QUALITY = 0.8
const SMALLEST = 16 * 1024
const LARGEST = 64 * 1024
const PATIENCE = 30_000

// One file after another: on a slow line two at once are both late.
let line = Promise.resolve()

const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('')
const digest = async blob => hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))

function words(bytes) {
  const language = document.documentElement.lang
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000).toLocaleString(language)} KB`
  return `${(bytes / 1_000_000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`
}

// The photo with its longest side at most 2000 pixels, upright; the file itself where that is not smaller.
async function reduced(file) {
  if (!file.type.startsWith('image/')) return file
  try {
    const photo = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(photo.width, photo.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(photo.width * scale)
    canvas.height = Math.round(photo.height * scale)
    const paint = canvas.getContext('2d')
    paint.fillStyle = '#fff'
    paint.fillRect(0, 0, canvas.width, canvas.height)
    paint.drawImage(photo, 0, 0, canvas.width, canvas.height)
    photo.close()
    const small = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    const isTaken = file.type === 'image/jpeg' || file.type === 'image/png'
    return small && (small.size < file.size || !isTaken) ? small : file
  } catch {
    return file
  }
}

// A moment that grows with each failure and is never the same for two phones; it ends when the line is back.
function pause(failures, signal) {
  const most = Math.min(PATIENCE, 500 * 2 ** failures)
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.aborted ? reject(signal.reason) : resolve()
    }
    const timer = setTimeout(end, most / 2 + Math.random() * most / 2)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end, { once: true })
  })
}

// The server has said no, and why.
class Refusal extends Error {}

class Sending {
  constructor(input, box) {
    Object.assign(this, { input, box, name: input.name, state: 'idle', piece: SMALLEST, spoken: -1 })
    this.number = document.createElement('input')
    this.number.type = 'hidden'
    input.addEventListener('change', () => this.choose())
    if (input.files.length > 0) this.choose()
  }

  choose() {
    this.control?.abort()
    this.control = new AbortController()
    this.number.remove()
    this.input.name = this.name
    this.input.removeAttribute('aria-invalid')
    this.box.hidden = true
    const file = this.input.files[0]
    this.state = file ? 'sending' : 'idle'
    if (!file) return
    const signal = this.control.signal
    this.tell('queued')
    this.end = line.then(() => this.send(file, signal)).catch(error => this.fail(error, signal))
    line = this.end
  }

  async send(file, signal) {
    signal.throwIfAborted()
    this.tell('shrinking')
    const body = await reduced(file)
    this.size = body.size
    this.sent = 0
    if (body.size > Number(this.input.dataset.limit)) throw new Refusal(this.box.dataset.tooLarge)
    const whole = await digest(body)
    let step = await this.persist('', () => ({ ukuran: body.size, sidik: whole }), signal)
    this.sent = step.position ?? (step.isWhole || step.isDone ? body.size : 0)
    if (this.sent > 0) this.tell('resumed')
    const id = step.id
    while (!step.isDone) {
      if (step.isWhole) {
        this.tell('checking')
        step = await this.persist(`/${id}/selesai`, () => ({}), signal)
      } else {
        this.sent = step.position
        this.tell('sent')
        step = await this.sendPiece(body, id, signal)
      }
    }
    this.number.name = this.name
    this.number.value = id
    this.input.removeAttribute('name')
    this.input.after(this.number)
    this.state = 'done'
    this.tell('done')
  }

  // A piece; if it fails, the server is asked where to go on, since it may have arrived all the same.
  async sendPiece(body, id, signal) {
    const start = this.sent
    const piece = body.slice(start, start + this.piece)
    const began = performance.now()
    try {
      const step = await this.ask(`/${id}/bagian`, { posisi: start, sidik: await digest(piece), potongan: piece }, signal)
      if (performance.now() - began < 3000) this.piece = Math.min(LARGEST, this.piece * 2)
      this.failures = 0
      return step
    } catch (error) {
      if (error instanceof Refusal || signal.aborted) throw error
      this.piece = SMALLEST
      await this.wait(signal)
      return this.persist(`/${id}/posisi`, () => ({}), signal)
    }
  }

  // Asks until there is an answer.
  async persist(path, fields, signal) {
    while (true) {
      try {
        return await this.ask(path, fields(), signal)
      } catch (error) {
        if (error instanceof Refusal || signal.aborted) throw error
        await this.wait(signal)
      }
    }
  }

  wait(signal) {
    this.failures = (this.failures ?? 0) + 1
    this.tell(navigator.onLine ? 'waiting' : 'offline')
    return pause(this.failures, signal)
  }

  async ask(path, fields, signal) {
    const form = new FormData()
    form.append('_asal', this.input.form.elements._asal.value)
    form.append('tiket', this.input.dataset.ticket)
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    // A line that went silent is as bad as one that broke: at 1 KB a second a piece would be there.
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), 12_000 + this.piece)
    const stop = () => control.abort()
    signal.addEventListener('abort', stop)
    try {
      const answer = await fetch(this.input.dataset.sendTo + path, { method: 'POST', body: form, signal: control.signal })
      if (answer.ok || answer.status === 409) return await answer.json()
      if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new Error(answer.status)
      const reply = answer.headers.get('content-type') === 'application/json' ? await answer.json() : {}
      throw new Refusal(reply.title ? `${reply.title} ${reply.remedy}` : '')
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
  }

  fail(error, signal) {
    if (signal.aborted) return
    // Without a reason from the server the form still works as it does without script.
    this.state = error instanceof Refusal && error.message ? 'refused' : 'plain'
    this.show(error instanceof Refusal && error.message ? error.message : this.box.dataset.failed, true)
    this.box.classList.toggle('refused', this.state === 'refused')
    if (this.state === 'refused') this.input.setAttribute('aria-invalid', 'true')
  }

  tell(kind) {
    this.box.classList.remove('refused')
    const percent = this.size ? Math.floor(this.sent * 100 / this.size) : 0
    const text = this.box.dataset[kind].replace('{sent}', words(this.sent ?? 0)).replace('{size}', words(this.size ?? 0))
    // Read aloud: each quarter, and whatever is not mere progress.
    const quarter = Math.floor(percent / 25)
    this.show(text, kind !== 'sent' || quarter !== this.spoken)
    if (kind === 'sent') this.spoken = quarter
    this.box.querySelector('progress').value = kind === 'done' ? 100 : percent
  }

  show(text, isSpoken) {
    const [seen, spoken] = this.box.querySelectorAll('p')
    seen.textContent = text
    if (isSpoken) spoken.textContent = text
    this.box.hidden = false
  }
}

const forms = new Map()
if (globalThis.crypto?.subtle) {
  for (const input of document.querySelectorAll('input[type=file][data-send-to]')) {
    const box = input.parentElement.querySelector('.sending')
    forms.set(input.form, [...(forms.get(input.form) ?? []), new Sending(input, box)])
  }
}

for (const [form, sendings] of forms) {
  // Before anyone else hears of it: a form whose file is still on its way is held, and sent when it has arrived.
  form.addEventListener('submit', async event => {
    const refused = sendings.find(sending => sending.state === 'refused')
    const waiting = sendings.filter(sending => sending.state === 'sending')
    if (!refused && waiting.length === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (refused) return refused.input.focus()
    if (form.dataset.held) return
    form.dataset.held = 'yes'
    for (const sending of waiting) sending.show(sending.box.dataset.held, true)
    await Promise.all(waiting.map(sending => sending.end))
    delete form.dataset.held
    if (sendings.every(sending => sending.state !== 'refused' && sending.state !== 'sending')) form.requestSubmit(event.submitter)
  }, { capture: true })
}

// What has arrived and is not added yet is lost with the page, unless it is its own form that leaves.
let leaving
window.addEventListener('submit', event => { leaving = event.target })
window.addEventListener('beforeunload', event => {
  const isLost = sending => sending.state === 'sending' || (sending.state === 'done' && sending.input.form !== leaving)
  if ([...forms.values()].flat().some(isLost)) event.preventDefault()
})
