/**
 * A service worker for one page: where a voter ranks. Whoever holds a ballot paper on this device can open it without a
 * network, and the ballot goes into the box when there is one again. What is kept is the page as a stranger gets it, so no
 * name is in it; whose paper it shows is known on the device alone (lib/elections/voter/signed-in-here.ts).
 */
const page = new URL(registration.scope).pathname
const pageOfNobody = `${page}/offline`
const kept = () => caches.open(`kept ${page}`)

addEventListener('install', (event) => event.waitUntil(fetchAgain()))

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { pathname } = new URL(url)
  if (method !== 'GET') return
  if (mode === 'navigate' && pathname === page) event.respondWith(open(event))
  else if (pathname.startsWith('/_next/static/')) event.respondWith(fromNetwork(event, url))
})

async function open(event) {
  const answer = await fromNetwork(event, pageOfNobody)
  // Each visit takes the newest one along: its program is the one the next visit would get.
  if (answer.ok && !answer.redirected) event.waitUntil(fetchAgain().catch(() => {}))
  return answer
}

async function fromNetwork({ request }, otherwise) {
  try {
    return await fetch(request)
  } catch (error) {
    const found = await (await kept()).match(otherwise)
    if (!found) throw error
    return found
  }
}

/** The page with everything it is made of, all of it or nothing. */
async function fetchAgain() {
  const answer = await fetch(pageOfNobody, { credentials: 'omit', redirect: 'error' })
  if (!answer.ok) throw new Error(`The page answered ${answer.status}`)
  const parts = (await answer.clone().text()).match(/\/_next\/static\/[\w./~-]+\.\w+/g)
  const cache = await kept()
  await cache.addAll([...new Set(parts)])
  await cache.put(pageOfNobody, answer)
}
