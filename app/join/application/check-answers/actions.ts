'use server'

import { formAction } from '@/app/form-action'
import { buttonForm } from '@/lib/join/forms'
import { submitApplication } from '@/lib/join/submit-application'

export const send = formAction(buttonForm, submitApplication, () => '/join/application/sent')
