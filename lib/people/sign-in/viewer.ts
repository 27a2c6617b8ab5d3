import 'server-only'
import { cache } from 'react'
import { type Actor, type PersonActor, visitor } from '@/lib/kernel/actor'
import { sessionTokenHash } from '@/lib/kernel/auth'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { actorOfSession } from './actor'

/** Who is looking at this page. Asked once a request. */
export const viewer = cache(async (): Promise<Actor> => {
  await followDemoClock()
  return viewerAfresh()
})

/** The same, asked once more: after this request has confirmed its session. */
export async function viewerAfresh(): Promise<Actor> {
  const tokenHash = await sessionTokenHash()
  return (tokenHash && (await actorOfSession(tokenHash))) || visitor
}

/** The person who is looking, if somebody is signed in. */
export async function personSignedIn(): Promise<PersonActor | undefined> {
  const actor = await viewer()
  return actor.kind === 'person' ? actor : undefined
}
