import { z } from 'zod'
import { exportReason } from '@/lib/treasury/exports/reasons'

export const payoutExport = z.object({ reason: exportReason })
