import { z } from 'zod'
import { exportReason } from '@/lib/money/treasury/exports/reasons'

export const payoutExport = z.object({ reason: exportReason })
