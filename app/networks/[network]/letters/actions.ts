'use server'

import { formAction } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { chooseNetworkLetters } from '@/lib/people/networks/letters/choose-network-letters'
import { networkLetterForm, networkLettersChoiceForm } from '@/lib/people/networks/letters/forms'
import { previewLetterWithinNetwork } from '@/lib/people/networks/letters/preview-letter-within-network'
import { sendLetterWithinNetwork } from '@/lib/people/networks/letters/send-letter-within-network'

export const sendNetworkLetterAction = withCheckStep({
  schema: networkLetterForm,
  preview: previewLetterWithinNetwork,
  act: sendLetterWithinNetwork,
  next: (_, { already }) =>
    `/membership/networks?done=${already ? 'letter-sent-already' : 'letter-sent'}`,
})
export const chooseNetworkLettersAction = formAction({
  schema: networkLettersChoiceForm,
  act: chooseNetworkLetters,
  next: ({ letters }) => `/membership/networks?done=${letters ? 'letters' : 'no-letters'}`,
})
