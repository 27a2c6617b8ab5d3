import type { World } from '../kernel/world'
import type { TestClock } from '../resources/test-clocks'
import { act, dueAt } from './due'
import { Queue } from './queue'
import { testClockOf } from './test-clock-of'

/**
 * Everything that time will bring: when each object next wants something done, and doing it in order. What
 * belongs to a test clock waits for that clock, everything else for the world's.
 */
export class Schedule {
  private readonly queues = new Map<string | null, Queue>()
  private readonly world: World

  constructor(world: World) {
    this.world = world
    world.store.watch((record) => {
      this.queue(testClockOf(world, record)).put(record, dueAt(world, record))
    })
  }

  /** Lives through all that falls due up to now. */
  catchUp(): void {
    const { clock } = this.world
    const now = clock.now()
    this.liveThrough(null, now)
    clock.runFrom(now)
  }

  advanceTo(moment: number): void {
    this.catchUp()
    if (moment <= this.world.clock.now()) return
    this.world.clock.runFrom(moment)
    this.world.store.save(this.world.settings)
    this.catchUp()
  }

  /** A test clock goes on by itself; the world stands meanwhile. */
  advanceClock(clock: TestClock, until: number): void {
    this.liveThrough(clock.id, until)
    clock.frozen_time = until
  }

  private liveThrough(whose: string | null, until: number): void {
    const queue = this.queue(whose)
    for (let next = queue.next(until); next; next = queue.next(until)) {
      const { record, at } = next
      this.world.clock.within(at, () => act(this.world, record))
      this.world.store.flushIfMuch()
    }
  }

  private queue(whose: string | null): Queue {
    const held = this.queues.get(whose)
    if (held) return held
    const queue = new Queue()
    this.queues.set(whose, queue)
    return queue
  }
}
