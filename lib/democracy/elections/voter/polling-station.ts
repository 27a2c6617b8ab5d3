import type { Ballot } from '../protocol/ballot'
import type { Locker } from '../protocol/locker'

/** What a voter's browser asks of the server in the course of an election. */
export type PollingStation = {
  manifest(): Promise<unknown>
  /** Says who asks. The answer is the signature on the blinded message, the same one however often it is asked for. */
  sign(request: { blinded: string; locker: Locker }): Promise<string>
  /** Says nothing of who asks. The answer is the receipt. */
  drop(ballot: Ballot): Promise<string>
  board(): AsyncIterable<string>
}

/** No answer came: the network is away, or the server. What was sent may have arrived or not. */
export class NotReached extends Error {
  override name = 'NotReached'
  constructor() {
    super('We could not reach our server.')
  }
}

/** The server said no, in a sentence. */
export class TurnedDown extends Error {
  override name = 'TurnedDown'
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

/** Something does not fit that always fits with an honest server: the voter stops here and tells somebody. */
export class NotAsPublished extends Error {
  override name = 'NotAsPublished'
}
