import { type DeviceStorage, NothingSaved } from './device-storage'

const papers = 'papers'

/**
 * The storage of this browser. Opened for each use, which idb-keyval does not do: a tab that lies asleep must not hold it, and a
 * telephone that slept has cut the connection of a page that comes back.
 */
export const deviceStorage: DeviceStorage = {
  read: (name) => within('readonly', (store) => store.get(name)),
  write: async (name, value) => {
    await within('readwrite', (store) => store.put(value, name))
  },
  remove: async (name) => {
    await within('readwrite', (store) => store.delete(name))
  },
}

async function within<Result>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  try {
    const database = await answerOf(opening())
    try {
      const transaction = database.transaction(papers, mode)
      const request = use(transaction.objectStore(papers))
      return await new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = () => reject(transaction.error)
        transaction.onerror = () => reject(transaction.error)
      })
    } finally {
      database.close()
    }
  } catch {
    throw new NothingSaved()
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open('mandate-ballots', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(papers)
  return request
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
