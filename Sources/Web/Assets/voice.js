// Says who is called, with words spoken beforehand, one after the other. Browsers let a page make sound only
// after someone has touched it, hence the button. What is said also stands on the screen.

const button = document.querySelector('[data-sound]')
const clips = Object.fromEntries([...document.querySelectorAll('[data-clip]')].map(clip => [clip.dataset.clip, clip]))
const waiting = []
let heard = latest()
let speaking = false

if (button) {
  button.hidden = false
  button.addEventListener('click', async () => {
    heard = latest()
    button.textContent = button.dataset.on
    button.disabled = true
    await play('bel')
    document.addEventListener('simpul:renewed', listen)
  })
}

function calls() {
  return [...document.querySelectorAll('[data-heard]')]
}

function latest() {
  return Math.max(0, ...calls().map(call => Number(call.dataset.heard)))
}

// Each call that is newer than the last one heard, in the order in which they were made.
function listen() {
  const fresh = calls().filter(call => Number(call.dataset.heard) > heard)
  fresh.sort((one, other) => one.dataset.heard - other.dataset.heard)
  for (const call of fresh) waiting.push(call.dataset.say.split(' '))
  heard = Math.max(heard, latest())
  speak()
}

async function speak() {
  if (speaking) return
  speaking = true
  while (waiting.length > 0) {
    for (const name of waiting.shift()) await play(name)
  }
  speaking = false
}

// A clip that cannot be played must not silence the next.
function play(name) {
  const clip = clips[name]
  if (!clip) return Promise.resolve()
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(patience)
      clip.removeEventListener('ended', done)
      resolve()
    }
    const patience = setTimeout(done, 5000)
    clip.addEventListener('ended', done)
    clip.currentTime = 0
    clip.play().catch(done)
  })
}
