import { AsyncLocalStorage } from 'node:async_hooks'
import { type Actor, visitor } from '@/lib/kernel/actor'

/** Who is looking, for all that runs inside: what a cookie says in a browser. */
export const looking = new AsyncLocalStorage<Actor>()

const viewer = async () => looking.getStore() ?? visitor

export const viewerInstead = {
  viewer,
  personSignedIn: async () => {
    const actor = await viewer()
    return actor.kind === 'person' ? actor : undefined
  },
}

/** A request from a page of ours, by a browser without cookies. */
export const headersInstead = {
  headers: async () =>
    new Headers({ 'sec-fetch-site': 'same-origin', host: 'mandate.test', 'x-path': '/' }),
  cookies: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
}

export const cacheInstead = { refresh: () => {}, revalidatePath: () => {} }
