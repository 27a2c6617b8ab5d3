import { sendHostileBodies } from '@/tests/support/hostile/actions'

await sendHostileBodies(import.meta.glob<object>('/app/desk/**/actions.ts'))
