import type { Settings } from './settings'

/**
 * Emulated time: the wall clock plus how far somebody has wound it on. It never runs backwards. While
 * a stretch of time is lived through, it stands still at the moment of each thing that falls due.
 */
export class Clock {
  private standing: number | undefined
  private readonly settings: Settings

  constructor(settings: Settings) {
    this.settings = settings
  }

  now(): number {
    return this.standing ?? this.world()
  }

  /** What the world's clock says, in whatever time we may be at this moment. */
  world(): number {
    return Math.floor(Date.now() / 1000) + this.settings.seconds_ahead
  }

  within<Outcome>(moment: number, live: () => Outcome): Outcome {
    const before = this.standing
    this.standing = moment
    try {
      return live()
    } finally {
      this.standing = before
    }
  }

  runFrom(moment: number): void {
    this.settings.seconds_ahead += Math.max(0, moment - this.now())
  }
}

/** Billing moves on by whole months from the anchor: 31 January, 28 February, 31 March. */
export function addInterval(anchor: number, interval: string, count: number): number {
  const date = new Date(anchor * 1000)
  if (interval === 'day' || interval === 'week')
    return anchor + count * (interval === 'day' ? 1 : 7) * 86_400
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + (interval === 'year' ? 12 : 1) * count)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime() / 1000
}
