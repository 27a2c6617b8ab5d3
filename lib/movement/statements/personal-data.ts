import 'server-only'
import {
  statementComments,
  statementLinks,
  statements,
  statementVersions,
} from '@/db/schema/movement/statements'
import { actor, noPersonalData, nothing, pointer, withheld } from '@/lib/kernel/personal-data'

export const statementsData = [
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
  noPersonalData(statementComments, {
    statementId: pointer('the statement'),
    saidSealed: withheld(
      'only those with a link to the draft have it, of whom we know nothing else',
    ),
  }),
]
