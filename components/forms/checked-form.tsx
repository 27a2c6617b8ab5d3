'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRef } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { fieldsOf } from '@/lib/kernel/forms'
import { Form, type FormProps } from './form'

type Fields = Record<string, string | string[]>
type Schema = z.ZodType<unknown, Fields>

/**
 * A form that also checks itself in the browser, on sending, with the very schema the server uses. The schema reads
 * the form's body exactly as the server will, so both sides always agree.
 */
export function CheckedForm({ schema, ...form }: FormProps & { schema: z.ZodType }) {
  const body = useRef<Fields>({})
  const { handleSubmit } = useForm<Fields>({
    shouldFocusError: false,
    resolver: (_, context, options) =>
      zodResolver(schema as Schema)(body.current, context, options) as never,
  })

  async function check(element: HTMLFormElement) {
    body.current = fieldsOf(new FormData(element))
    let errors: Record<string, string> = {}
    await handleSubmit(
      () => {},
      (found) => {
        errors = sentences(found)
      },
    )()
    return errors
  }

  return <Form {...form} check={check} />
}

function sentences(found: FieldErrors<Fields>) {
  const errors: Record<string, string> = {}
  for (const [name, error] of Object.entries(found)) {
    if (typeof error?.message === 'string') errors[name] = error.message
  }
  return errors
}
