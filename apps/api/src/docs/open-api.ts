import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from '#contracts/http/primitives';
import { SESSION_COOKIE } from '../common/auth.guard.js';

const DESCRIPTION = `Song Hành keeps coordination programmes between agencies: rounds of reports, reminders, more time, rulings, roll-ups.

Every command is one transaction; with an \`Idempotency-Key\` it is done once, however often it is sent. What is not within the
caller's scope is answered like what does not exist. Refusals are \`application/problem+json\` (RFC 9457) with a stable \`code\`; their
sentence comes in Vietnamese or English by \`Accept-Language\`. Lists are read page by page with \`cursor\`. Dates are days in +07:00.`;

/** The OpenAPI 3.1 document of the running application; `infra/docs/openapi.json` is this, checked for drift. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Song Hành')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque', description: 'An API token.' })
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    standardSchemaConverter: (schema, { schemaType }) => jsonSchemaOf(schema, schemaType),
    operationIdFactory: (controller, method) => `${lowerFirst(controller.replace(/Controller$/, ''))}_${method}`,
    autoTagControllers: false,
  });
  const schemas = { ...document.components?.schemas, ...componentsOf(problemSchema) };
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...document, components: { ...document.components, schemas: sorted as never } };
}

/** A zod schema as JSON Schema 2020-12, its named parts as components. */
function jsonSchemaOf(schema: unknown, io: 'input' | 'output') {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => simplify(jsonSchema, io),
  });
  const name = schema.meta()?.id;
  if (typeof name !== 'string') return { schema: own, components: $defs };
  // zod writes a named schema as a reference to its own definition.
  const itself = ($defs as Record<string, object>)[name] ?? own;
  return { schema: { $ref: `#/components/schemas/${name}` }, components: { ...$defs, [name]: without(itself, 'id') } };
}

function componentsOf(schema: z.ZodType): Record<string, unknown> {
  return jsonSchemaOf(schema, 'output')?.components ?? {};
}

const without = (schema: object, key: string) =>
  Object.fromEntries(Object.entries(schema).filter(([each]) => each !== key));

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** A format says all that zod's long pattern says; and an answer may gain a field without breaking who reads it. */
function simplify(jsonSchema: z.core.JSONSchema.BaseSchema, io: 'input' | 'output'): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}
