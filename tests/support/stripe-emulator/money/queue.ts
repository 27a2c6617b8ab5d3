import { Heap } from '../kernel/heap'
import type { AnyRecord } from '../kernel/records'

type Waiting = { at: number; record: AnyRecord }

/** What waits for its moment on one clock; an object that changes its mind leaves its old place standing empty. */
export class Queue {
  private readonly due = new Map<string, Waiting>()
  private readonly order = new Heap<Waiting>()

  put(record: AnyRecord, at: number | undefined): void {
    if (at === undefined) this.due.delete(record.id)
    else if (this.due.get(record.id)?.at !== at) {
      const waiting = { at, record }
      this.due.set(record.id, waiting)
      this.order.add(at, waiting)
    }
  }

  next(until: number): Waiting | undefined {
    for (let first = this.order.first(); first; first = this.order.first()) {
      const waiting = first.item
      const stands = this.due.get(waiting.record.id) === waiting
      if (stands && waiting.at > until) return undefined
      this.order.takeFirst()
      if (!stands) continue
      this.due.delete(waiting.record.id)
      return waiting
    }
    return undefined
  }
}
