import type { Power } from './powers'
import { profile } from './profile'
import type {
  BandTerms,
  GroupDuties,
  NetworkTerms,
  OfficeDuties,
  Profile,
  TopicTerms,
} from './profile-fields'

/** The organisation as the house reads it: the profile, and its lists as types and in their order. */
export type Band = keyof typeof profile.bands
export type SpendingHeading = keyof typeof profile.spendingHeadings
export type Interval = 'month' | 'year'
export type Office = keyof typeof profile.offices
export type Network = keyof typeof profile.networks
export type Group = keyof typeof profile.groups
export type Topic = keyof typeof profile.topics

type Lists = {
  bands: Readonly<Record<Band, BandTerms>>
  usualBand: Band
  offices: Readonly<Record<Office, OfficeDuties>>
  networks: Readonly<Record<Network, NetworkTerms>>
  groups: Readonly<Record<Group, GroupDuties>>
  spendingHeadings: Readonly<Record<SpendingHeading, string>>
  topics: Readonly<Record<Topic, TopicTerms>>
}

// Read as what any profile may say, not as what this one happens to say: no line of code can lean on a word of ours.
export const organisation: Omit<Profile, keyof Lists> & Lists = profile

export const bands = Object.keys(profile.bands) as Band[]
export function isFree(band: Band): boolean {
  const { monthPence, yearPence } = organisation.bands[band]
  return monthPence === 0 && yearPence === 0
}

export const paidBands = bands.filter((band) => !isFree(band))
/** Where somebody goes when money is tight. Not every group has one. */
export const freeBand = bands.find(isFree)
/** "the free band" */
export const freeBandInWords =
  freeBand && `the ${organisation.bands[freeBand].name.toLowerCase()} band`

export const offices = Object.keys(profile.offices) as Office[]
export function officesWith(power: Power): Office[] {
  return offices.filter((office) => organisation.offices[office].allows.includes(power))
}

/** Where one writes about this: to the office that pages name for it, where it has an address of its own, else to us all. */
export function addressFor(power: Power): string {
  const holding = officesWith(power)
  const named = holding.filter((office) => organisation.offices[office].namedFor?.includes(power))
  const [first] = (named.length > 0 ? named : holding).flatMap(
    (office) => organisation.offices[office].email ?? [],
  )
  return first ?? organisation.email
}

/** What passes from one holder of this office to the next, in the order of the profile. */
export function handoverOf(office: Office): { item: string; what: string }[] {
  return Object.entries(organisation.handover)
    .filter(([, { power }]) => !power || officesWith(power).includes(office))
    .map(([item, { what }]) => ({ item, what }))
}

/** Who does it, as a page says it: "the Treasurer", "a Co-Chair or the Secretary". */
export function officerWith(power: Power): string {
  const holding = officesWith(power)
  const named = holding.filter((office) => organisation.offices[office].namedFor?.includes(power))
  return (named.length > 0 ? named : holding)
    .map((office) => organisation.offices[office])
    .map(({ name, seats }) => `${seats > 1 ? 'a' : 'the'} ${name}`)
    .join(' or ')
}

/** Everybody who can: "the Co-Chairs and the Membership Secretary". */
export function everyOfficerWith(power: Power): string {
  return officesWith(power)
    .map((office) => organisation.offices[office])
    .map(({ name, plural, seats }) => `the ${seats > 1 ? plural : name}`)
    .join(' and ')
}

export const groups = Object.keys(profile.groups) as Group[]
export const operationalGroups = groups.filter((group) => organisation.groups[group].operational)

export const networks = Object.keys(profile.networks) as Network[]
export const topics = Object.keys(profile.topics) as Topic[]
export const spendingHeadings = Object.keys(profile.spendingHeadings) as SpendingHeading[]
export const intervals = ['month', 'year'] as const
