import 'server-only'
import { importRows, imports } from '@/db/schema/records/imports'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

const { retention, rules } = organisation

export const importsData = [
  personalData({
    table: importRows,
    title: 'Your row in an imported list',
    whose: { person: 'personId' },
    columns: {
      importId: pointer('the import'),
      personId: pointer('the member'),
      subscriptionId: pointer('the dues'),
      line: shown('Row'),
      state: shown('Status', { as: codeInWords }),
      sealed: shown('As it was in the list', { sealed: true, erase: null }),
      theirNumber: shown('Number in the old system', { erase: null }),
      atStripe: shown('At Stripe', { erase: null }),
      reason: nothing('kind'),
      isSomebodyElse: shown('Told apart from a member like you by an officer'),
    },
    erase: 'blank',
    kept: `What was in the list: ${rules.importUndoDays} days after it was imported, ${retention.unprovenAddressDays} days if it was not. That you were imported stays.`,
  }),
  noPersonalData(imports, {
    fileName: nothing('key'),
    columns: nothing('setting'),
    encoding: nothing('setting'),
    separator: nothing('setting'),
    mapping: nothing('setting'),
    repairs: nothing('setting'),
    bandOtherwise: nothing('setting'),
    state: nothing('state'),
    lastError: nothing('fault'),
    startedBy: actor,
    preparedBy: actor,
    confirmedBy: actor,
    report: nothing('setting'),
    undoneBy: actor,
  }),
]
