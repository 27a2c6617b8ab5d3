import 'server-only'
import { isNotNull, sql } from 'drizzle-orm'
import {
  statementComments,
  statementLinks,
  statementNews,
  statementSignatures,
  statements,
  statementVersions,
} from '@/db/schema/movement/statements'
import { inWords } from '@/lib/kernel/calendar'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { eraseSignaturesOf } from './signing/erase-signatures-of'
import { addressesKeptDays } from './states'

export const statementsData = [
  personalData({
    table: statementSignatures,
    title: 'Joint statements you signed',
    whose: { person: 'personId' },
    only: isNotNull(statementSignatures.personId),
    columns: {
      statementId: pointer('the statement'),
      kind: shown('You signed as', { as: codeInWords }),
      addressHash: nothing('key'),
      personId: pointer('the one who signed'),
      contactSealed: withheld(
        'it is your own address, and only there to write to you about this statement',
      ),
      tokenHash: nothing('key'),
      tokenSealed: withheld('it withdraws your signature; you have it by email'),
      shows: shown('How your name shows', { as: codeInWords }),
      name: shown('Name'),
      office: shown('Office'),
      constituency: shown('Constituency'),
      consentVersion: nothing('setting'),
      organisation: shown('Organisation'),
      agreedBy: shown('Decided there by', { as: codeInWords }),
      agreedOn: shown('Decided there on', { as: inWords }),
      newsVersion: nothing('setting'),
      signedAt: shown('Signed'),
      approvedAt: shown('An officer let it show'),
      approvedBy: actor,
    },
    beside: {
      Statement: sql`(select v.title from statements s join statement_versions v on v.statement_id = s.id and v.number = s.version where s.id = ${statementSignatures}.statement_id)`,
    },
    first: eraseSignaturesOf,
    erase: 'delete',
    kept: `That you signed: until you withdraw it by the link in our email, an officer declines it, the statement is taken down, or your details are erased. ${addressesKeptDays} days after the last day for signing we forget that it was you; what shows on the page stays there as long as the statement is public.`,
  }),
  noPersonalData(statements, {
    slug: nothing('published'),
    state: nothing('state'),
    draftedBy: actor,
    proposal: nothing('state'),
    proposedBy: actor,
    hash: nothing('published'),
    why: nothing('published'),
  }),
  noPersonalData(statementVersions, {
    statementId: pointer('the statement'),
    title: nothing('published'),
    text: nothing('published'),
    writtenBy: actor,
  }),
  noPersonalData(statementLinks, {
    statementId: pointer('the statement'),
    forWhom: nothing('setting'),
    tokenHash: nothing('key'),
    madeBy: actor,
  }),
  noPersonalData(statementNews, {
    statementId: pointer('the statement'),
    subject: nothing('published'),
    text: nothing('published'),
    writtenBy: actor,
    confirmedBy: actor,
  }),
  noPersonalData(statementComments, {
    statementId: pointer('the statement'),
    saidSealed: withheld(
      'only those with a link to the draft have it, of whom we know nothing else',
    ),
  }),
]
