import 'server-only'
import { cache } from 'react'
import { type Actor, type PersonActor, visitor } from '@/lib/kernel/actor'
import { currentSession } from '@/lib/kernel/auth'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { actorOf } from './actor'

/** Who is looking at this page. Asked once a request. */
export const viewer = cache(async (): Promise<Actor> => {
  await followDemoClock()
  const session = await currentSession()
  return (session && (await actorOf(session.personId, session))) ?? visitor
})

/** The same, asked once more: after this request has confirmed its session. */
export async function viewerAfresh(): Promise<Actor> {
  const session = await currentSession()
  return (session && (await actorOf(session.personId, session))) ?? visitor
}

/** The person who is looking, if somebody is signed in. */
export async function personSignedIn(): Promise<PersonActor | undefined> {
  const actor = await viewer()
  return actor.kind === 'person' ? actor : undefined
}
