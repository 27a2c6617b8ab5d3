'use server'

import { formAction, Invalid } from '@/app/form-action'
import { importForm, mappingForm, startForm, undoForm } from '@/lib/imports/forms'
import { beginCheck } from '@/lib/imports/judging/begin-check'
import { mappingFrom } from '@/lib/imports/judging/mapping'
import { putAway } from '@/lib/imports/put-away'
import { getImport } from '@/lib/imports/read'
import { startImport } from '@/lib/imports/start-import'
import { undoImport } from '@/lib/imports/undoing/undo-import'
import { askForWelcomes } from '@/lib/imports/welcome-imported'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'

const page = (_: unknown, { importId }: { importId: string }) => `/desk/import/${importId}`

export const check = formAction(
  mappingForm,
  async (actor, { importId, bandOtherwise, ...chosen }) => {
    const found = await getImport(actor, importId)
    if (!found) throw new Refusal(refusalOf(actor, 'members.import') ?? 'not-there')
    const read = mappingFrom(chosen, found.columns)
    if ('errors' in read) throw new Invalid(read.errors)
    await beginCheck(actor, { importId, bandOtherwise, mapping: read.mapping })
  },
  page,
)

export const takeIn = formAction(startForm, startImport, page)
export const write = formAction(importForm, askForWelcomes, page)
export const undo = formAction(undoForm, undoImport, page)
export const away = formAction(importForm, putAway, () => '/desk/import')
