import 'server-only'
import { databaseAway } from './constraints'
import { Refusal } from './refusals'

type Waiting<Item, Answer> = {
  item: Item
  resolve(answer: Answer): void
  reject(error: unknown): void
}

const atOnce = 40

/**
 * For what many people do to one thing at the same moment: whoever comes while others are served waits, and all who wait are
 * served together, in one transaction in place of one each. `act` answers for each item, in their order; two items of one key
 * are never served together. A refusal or an outage is everybody's; anything else might be one item's fault, so each is then
 * tried by itself and takes nobody with it.
 */
export function together<Item, Answer>(
  act: (which: string, items: Item[]) => Promise<Answer[]>,
  keyOf: (item: Item) => string,
): (which: string, item: Item) => Promise<Answer> {
  const queues = new Map<string, Waiting<Item, Answer>[]>()

  async function serve(which: string, served: Waiting<Item, Answer>[]) {
    try {
      const answers = await act(
        which,
        served.map(({ item }) => item),
      )
      for (const [at, { resolve }] of served.entries()) resolve(answers[at]!)
    } catch (error) {
      const everybodys = error instanceof Refusal || databaseAway(error) || served.length === 1
      if (everybodys) for (const { reject } of served) reject(error)
      else for (const one of served) await serve(which, [one])
    }
  }

  async function serveAll(which: string, queue: Waiting<Item, Answer>[]) {
    while (queue.length > 0) {
      const next = new Map<string, Waiting<Item, Answer>>()
      for (const one of queue) {
        const key = keyOf(one.item)
        if (next.size < atOnce && !next.has(key)) next.set(key, one)
      }
      const served = new Set(next.values())
      queue.splice(0, queue.length, ...queue.filter((one) => !served.has(one)))
      await serve(which, [...served])
    }
    queues.delete(which)
  }

  return (which, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject }
      const queue = queues.get(which)
      if (queue) queue.push(waiting)
      else {
        const begun = [waiting]
        queues.set(which, begun)
        void serveAll(which, begun)
      }
    })
}
