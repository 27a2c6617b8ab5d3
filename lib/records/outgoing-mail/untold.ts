import 'server-only'
import { networkEmails } from '@/lib/people/networks/network-emails'
import { sponsorEmails } from '@/lib/people/sponsors/sponsor-emails'
import { tellOfComplaints } from './tell-of-complaints'
import { tellOfSigning } from './tell-of-signing'
import { tellOfVoting } from './tell-of-voting'

/** Not even counted: how many of these went out in one minute would say how many there are of whoever gets them. */
export const uncounted = [...tellOfComplaints, ...networkEmails, ...sponsorEmails, ...tellOfSigning]
/** What counts for no officer, and leads from no address of theirs to its kind. */
export const untold = [...tellOfVoting, ...uncounted]
