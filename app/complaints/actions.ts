'use server'

import { formAction } from '@/app/form-action'
import { complaintForm } from '@/lib/membership/complaints/forms'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'

export const sendComplaintAction = formAction({
  forVisitors: true,
  schema: complaintForm,
  act: sendComplaint,
  next: (_, { reference }) => `/complaints/sent?${new URLSearchParams({ number: reference })}`,
  at: { 'complaint.nobody-left': 'officers' },
})
