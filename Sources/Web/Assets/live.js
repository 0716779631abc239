// Keeps a page true while it is shown: asks every few seconds whether its queue has moved on, and if it has,
// fetches the page anew and puts its live part in place. The server draws it; nothing is drawn here.

const part = document.querySelector('[data-live]')
const here = new URL(location.href)

if (part?.hasAttribute('data-refreshes') && !here.searchParams.has('langsung')) {
  // Without script the page comes again by itself. With script it need not, and that would end its sound.
  here.searchParams.set('langsung', 'ya')
  location.replace(here)
} else if (part) {
  setInterval(() => check(part), part.dataset.every * 1000)
}

async function check(part) {
  if (document.hidden) return
  try {
    const [turn, clock] = (await text(part.dataset.live)).split(' ')
    for (const place of document.querySelectorAll('[data-clock]')) place.textContent = clock
    if (turn !== part.dataset.turn) await renew(part, turn)
    lost(false)
  } catch {
    lost(true)
  }
}

async function text(address) {
  // The browser asks with the tag of what it has, and is answered in a line if that is still true.
  const answer = await fetch(address, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(answer.status)
  return answer.text()
}

async function renew(part, turn) {
  const page = new DOMParser().parseFromString(await text(location.href), 'text/html')
  const fresh = page.querySelector('[data-live]')
  if (!fresh) throw new Error('no live part')
  part.replaceChildren(...fresh.childNodes)
  part.dataset.turn = turn
  document.dispatchEvent(new CustomEvent('simpul:renewed'))
}

function lost(isLost) {
  for (const notice of document.querySelectorAll('[data-lost]')) notice.hidden = !isLost
}
