const pageOf = (election: string) => `/elections/${election}/vote`

/** From now on the vote page of this election opens without a network, on this device. A browser that cannot goes without. */
export async function storeOfflineVotePage(election: string) {
  await navigator.serviceWorker
    ?.register('/ballot-paper.js', { scope: pageOf(election) })
    .catch(() => {})
}

/** Voting is over: nothing of the page stays behind. */
export async function dropOfflineVotePage(election: string) {
  const registered = await navigator.serviceWorker
    ?.getRegistration(pageOf(election))
    .catch(() => undefined)
  if (!registered) return
  await caches.delete(`kept ${pageOf(election)}`)
  await registered.unregister()
}
