import 'server-only'
import { z } from 'zod'
import { siteUrl } from '@/lib/kernel/env'
import { organisation } from '@/lib/organisation'
import { type OpenListName, openListNames, openLists } from './lists'

const problem = z.strictObject({ code: z.string(), message: z.string() })

/** What programs can read here, for programs and their makers (OpenAPI 3.1), made from the very schemas that answers go through. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: `${organisation.name}: open data`,
      version: '1',
      description:
        'What our public pages show, for programs to read. No key is needed, and nothing can be written.',
    },
    servers: [{ url: siteUrl('/api/open') }],
    paths: Object.fromEntries(openListNames.map((name) => [`/${name}`, { get: operation(name) }])),
  }
}

/** What is said of each thing in a list. */
export function fieldNamesOf(name: OpenListName): string[] {
  return Object.keys(z.toJSONSchema(openLists[name].item).properties ?? {})
}

function operation(name: OpenListName) {
  const { about, item, pages } = openLists[name]
  return {
    operationId: name,
    summary: about,
    parameters: pages
      ? [
          {
            name: 'before',
            in: 'query',
            description: 'Where the next page begins. It stands in the address that `next` gives.',
            schema: z.toJSONSchema(z.uuid()),
          },
        ]
      : [],
    responses: {
      200: {
        description: 'The list.',
        content: json(z.strictObject({ items: z.array(item), next: z.url().nullable() })),
      },
      ...(pages && { 400: { description: 'This page cannot be.', content: json(problem) } }),
      503: { description: 'We cannot reach our records at the moment. Try again in a minute.' },
    },
  }
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema: z.toJSONSchema(schema) } })
