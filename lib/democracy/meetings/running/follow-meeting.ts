import 'server-only'
import { listenTo } from '@/db/client'
import { log } from '@/lib/kernel/log'
import { readLive } from './read-live'
import { meetingsChannel } from './tell-followers'

type Follower = (state: string) => void
type Hall = { followers: Set<Follower>; reading: boolean; again: boolean }

// Next bundles a module more than once; the halls of this process must still be the same.
const home = globalThis as typeof globalThis & {
  mandateHalls?: { halls: Map<string, Hall>; listening?: Promise<unknown> }
}
home.mandateHalls ??= { halls: new Map() }
const shared = home.mandateHalls

/**
 * Sends how a meeting stands, now and whenever it moves on. It is read once for all who follow it here, however many they are; what
 * happens while it is read is read once more. Answers how to stop.
 */
export async function followMeeting(meetingId: string, send: Follower): Promise<() => void> {
  const hall = shared.halls.get(meetingId) ?? {
    followers: new Set<Follower>(),
    reading: false,
    again: false,
  }
  shared.halls.set(meetingId, hall)
  hall.followers.add(send)
  shared.listening ??= listenTo(meetingsChannel, moved, () => {
    // The connection came back: what was said meanwhile was not heard.
    for (const id of shared.halls.keys()) moved(id)
  }).catch((error) => {
    shared.listening = undefined
    throw error
  })
  const stop = () => {
    hall.followers.delete(send)
    if (hall.followers.size === 0) shared.halls.delete(meetingId)
  }
  try {
    await shared.listening
    const state = await readLive(meetingId)
    if (state) send(JSON.stringify(state))
  } catch (error) {
    stop()
    throw error
  }
  return stop
}

/** Of many who follow, one whose line is broken keeps nothing from the others. */
function tell(hall: Hall, send: Follower, words: string) {
  try {
    send(words)
  } catch {
    hall.followers.delete(send)
  }
}

function moved(meetingId: string) {
  const hall = shared.halls.get(meetingId)
  if (!hall) return
  if (hall.reading) {
    hall.again = true
    return
  }
  hall.reading = true
  readLive(meetingId)
    .then((state) => {
      if (!state) return
      const words = JSON.stringify(state)
      for (const send of hall.followers) tell(hall, send, words)
    })
    .catch((error) => log.error('meeting.follow', error))
    .finally(() => {
      hall.reading = false
      if (!hall.again) return
      hall.again = false
      moved(meetingId)
    })
}
