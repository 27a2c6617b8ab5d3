import 'server-only'
import type { PersonActor } from '@/lib/kernel/actor'
import { waitingAffiliates } from './affiliates'
import { waitingApplications, waitingFlags } from './applications'
import { waitingComplaints } from './complaints'
import {
  waitingChallenges,
  waitingDecisions,
  waitingElections,
  waitingMeetings,
  waitingMotions,
} from './democracy'
import { waitingGroupsAndHandovers } from './groups-and-handovers'
import { waitingMoney } from './money'
import { waitingOfficersAndSite } from './officers-and-site'
import { waitingOutsideElections } from './outside-elections'
import { waitingStatements } from './statements'
import type { WaitingOfOneKind } from './waiting'

/** What waits on the desk. Each part of the organisation adds its own; each officer sees what their powers are for. */
const parts = [
  waitingApplications,
  waitingFlags,
  waitingMeetings,
  waitingMotions,
  waitingDecisions,
  waitingElections,
  waitingChallenges,
  waitingStatements,
  waitingAffiliates,
  waitingOutsideElections,
  waitingMoney,
  waitingComplaints,
  waitingGroupsAndHandovers,
  waitingOfficersAndSite,
]

export async function listWaiting(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
