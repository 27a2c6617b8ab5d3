import 'server-only'
import { database } from '@/db/client'
import type { PersonActor } from '@/lib/kernel/actor'
import { peopleAtMailbox } from '@/lib/people/members/mailbox'

/** Who reads the mailbox that the viewer has proved, the viewer among them. */
export function listPeopleAtMailbox(viewer: PersonActor) {
  return peopleAtMailbox(database(), viewer.personId)
}
