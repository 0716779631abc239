// Narrows the services in sight while one types. The form still sends the question to the server,
// which knows more words; this only spares a resident the wait for what is already on the page.
// Input [data-search]; list [data-search-list] of li or [data-search-item], each with data-words for
// synonyms; groups [data-search-group] vanish when empty; [data-search-count] tells how many.

const input = document.querySelector('[data-search]')
const list = document.querySelector('[data-search-list]')
const count = document.querySelector('[data-search-count]')

const english = document.documentElement.lang === 'en'
const sentence = n => n === 0
  ? (english ? 'Nothing on this page fits. Press Search to look everywhere.' : 'Belum ada yang cocok di halaman ini. Tekan Cari untuk mencari di semua layanan.')
  : (english ? `${n} ${n === 1 ? 'service fits' : 'services fit'}` : `${n} layanan cocok`)

const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const words = text => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

if (input && list) {
  const marked = [...list.querySelectorAll('[data-search-item]')]
  const items = (marked.length ? marked : [...list.children])
    .map(element => ({ element, words: words(`${element.textContent} ${element.dataset.words ?? ''}`) }))
  const groups = [...list.querySelectorAll('[data-search-group]')]
  const first = count?.textContent
  let pause

  const narrow = () => {
    const asked = words(input.value)
    let n = 0
    for (const item of items) {
      const fits = asked.every(word => item.words.some(own => own.startsWith(word)))
      item.element.hidden = !fits
      if (fits) n += 1
    }
    for (const group of groups) group.hidden = !items.some(i => group.contains(i.element) && !i.element.hidden)
    // Said once the typing rests, or a screen reader would speak at every letter.
    clearTimeout(pause)
    pause = setTimeout(() => { if (count) count.textContent = asked.length ? sentence(n) : first }, 400)
  }

  input.addEventListener('input', narrow)
}
