// Keeps the application itself on this device, so that a page opens without network. Data is not kept here:
// what was read and what waits to be sent live in the store of the page (src/web/store).
const shelf = 'mtqg-app-1'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.addAll(['/', '/icon.svg'])))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys()
    await Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)))
    await self.clients.claim()
  }
  event.waitUntil(forget())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(takeAsset(request))
})

/** The newest page of the server, or the one this device has. */
async function openPage(request) {
  const cache = await caches.open(shelf)
  try {
    const page = await fetch(request)
    if (page.ok) await cache.put('/', page.clone())
    return page
  } catch (error) {
    const kept = await cache.match('/')
    if (kept) return kept
    throw error
  }
}

/** Assets carry the hash of their content in their name, so what is here is what is there. */
async function takeAsset(request) {
  const cache = await caches.open(shelf)
  const kept = await cache.match(request)
  if (kept) return kept
  const fetched = await fetch(request)
  if (fetched.ok) await cache.put(request, fetched.clone())
  return fetched
}
