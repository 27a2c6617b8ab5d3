'use server'

import { formAction } from '@/app/form-action'
import { buttonForm } from '@/lib/join/forms'
import { withdrawApplication } from '@/lib/join/withdraw-application'

export const withdraw = formAction(buttonForm, withdrawApplication, () => '/join/application')
