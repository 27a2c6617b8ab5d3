import { z } from 'zod'
import { emailField } from '@/lib/people/sign-in/forms'

/** The only thing that is asked of a stranger before they have proved the address. */
export const startSupportingForm = z.object({ email: emailField })
