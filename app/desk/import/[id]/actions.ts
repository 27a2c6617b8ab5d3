'use server'

import { formAction, Invalid } from '@/app/form-action'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { beginCheck } from '@/lib/records/imports/checking/begin-check'
import { mappingFrom } from '@/lib/records/imports/checking/mapping'
import { repairedFields, repairsFrom } from '@/lib/records/imports/checking/repairs'
import { tellApart } from '@/lib/records/imports/checking/tell-apart'
import { confirmImport } from '@/lib/records/imports/confirm-import'
import { discardImport } from '@/lib/records/imports/discard-import'
import {
  confirmImportForm,
  importForm,
  mappingForm,
  prepareImportForm,
  repairBox,
  tellApartForm,
  undoForm,
} from '@/lib/records/imports/forms'
import { prepareImport } from '@/lib/records/imports/prepare-import'
import { getImport } from '@/lib/records/imports/read'
import { undoImport } from '@/lib/records/imports/undoing/undo-import'
import { askForWelcomes } from '@/lib/records/imports/welcome-imported'

const page = ({ importId }: { importId: string }) => `/desk/import/${importId}`

export const checkImportAction = formAction({
  schema: mappingForm,
  act: async (actor, { importId, bandOtherwise, ...chosen }) => {
    const found = await getImport(actor, importId)
    if (!found) throw new Refusal(refusalOf(actor, 'members.import') ?? 'not-there')
    const read = mappingFrom(chosen, found.columns)
    if ('errors' in read) throw new Invalid(read.errors)
    const repairs = repairsFrom(
      Object.fromEntries(repairedFields.map((field) => [field, chosen[repairBox(field)]])),
    )
    await beginCheck(actor, { importId, bandOtherwise, mapping: read.mapping, repairs })
  },
  next: page,
})

export const tellApartAction = formAction({ schema: tellApartForm, act: tellApart, next: page })
export const prepareImportAction = formAction({
  schema: prepareImportForm,
  act: prepareImport,
  next: page,
})
export const confirmImportAction = formAction({
  schema: confirmImportForm,
  act: confirmImport,
  next: page,
})
export const emailImportedAction = formAction({
  schema: importForm,
  act: askForWelcomes,
  next: page,
})
export const undoImportAction = formAction({ schema: undoForm, act: undoImport, next: page })
export const discardImportAction = formAction({
  schema: importForm,
  act: discardImport,
  next: '/desk/import',
})
