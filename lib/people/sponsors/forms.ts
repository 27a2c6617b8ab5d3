import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'

const words = (nothing: string, most: number) =>
  z
    .string(nothing)
    .trim()
    .min(1, nothing)
    .max(most, `This must be ${most.toLocaleString('en-GB')} characters or fewer`)

export const mostAbout = 500
export const mostWords = 2000

export const askForm = z.object({
  place: z.enum(organisation.place.names, `Choose your ${organisation.place.name}`),
  about: words('Enter a line about yourself', mostAbout),
})

const message = words('Enter your message', mostWords)
export const offerToMeetForm = z.object({ request: z.uuid(brokenForm), words: message })
export const sponsorOfferForm = z.object({ offer: z.uuid(brokenForm) })
export const messageForm = sponsorOfferForm.extend({ id: z.uuid(brokenForm), words: message })
