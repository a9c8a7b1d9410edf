/** The part of JSON Schema (2020-12) that the schema of presets uses. */
export interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'integer'
  readonly enum?: readonly (string | number | boolean)[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly propertyNames?: Schema
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

const text: Schema = { type: 'string' }
const template: Schema = { $ref: '#/$defs/template' }
const name: Schema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }
const templates: Schema = { anyOf: [template, { type: 'array', items: template, minItems: 1 }] }
const mapOf = (schema: Schema): Schema => ({ type: 'object', additionalProperties: schema })

const request = {
  url: {
    description:
      'The address, or several in order of preference: the first one whose placeholders all have values is used.',
    ...templates,
  },
  method: { enum: ['GET', 'POST', 'PUT', 'DELETE'] },
  headers: mapOf(template),
  moreHeaders: { description: 'The name of a map parameter that adds headers.', ...name },
  bearer: { description: 'Sent as Authorization: Bearer.', ...template },
  basic: {
    description: 'A user and a password, sent as Authorization: Basic.',
    type: 'array',
    items: template,
    minItems: 2,
    maxItems: 2,
  },
  query: mapOf(template),
  form: mapOf(template),
  json: mapOf({ $ref: '#/$defs/json' }),
} as const satisfies Readonly<Record<string, Schema>>

const parameter: Schema = {
  type: 'object',
  properties: {
    description: text,
    type: { enum: ['string', 'secret', 'boolean', 'integer', 'seconds', 'list', 'map', 'headers'] },
    required: { enum: [true] },
    default: text,
    choices: { type: 'array', items: text, minItems: 1 },
  },
  required: ['description'],
  additionalProperties: false,
}

const step: Schema = {
  type: 'object',
  properties: {
    ...request,
    pick: {
      description:
        'Values to pick from the answer, by name. The place is JSON names separated by dots, $body, $header:Name, $xml:Tag or $jwt:path:claim.',
      type: 'object',
      propertyNames: name,
      additionalProperties: {
        type: 'string',
        pattern: '^(?:[^$].*|\\$body|\\$header:[\\w-]+|\\$xml:[\\w.-]+|\\$jwt:[^:]+:.+)$',
      },
    },
    optional: { type: 'array', items: name },
    when: name,
    unless: name,
  },
  required: ['url'],
  additionalProperties: false,
}

const variable: Schema = {
  anyOf: [
    template,
    {
      type: 'object',
      properties: { value: template, when: name },
      required: ['value', 'when'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { file: text, unlessSet: { enum: [true] } },
      required: ['file'],
      additionalProperties: false,
    },
  ],
}

const expires: Schema = {
  type: 'object',
  properties: {
    in: { description: 'The pick or parameter with the number of seconds from now.', ...name },
    unit: { enum: ['s', 'ns'] },
    at: {
      description: 'The pick or parameter with a date in ISO 8601 or seconds since 1970.',
      ...name,
    },
    jwt: { description: 'The pick that is a JWT with an exp.', ...name },
    after: { description: 'Seconds from now.', type: 'number' },
  },
  additionalProperties: false,
}

/** The JSON Schema of a preset file; published as docs/preset.schema.json, and used to check files. */
export const presetSchema: Schema = {
  description: 'A service that turns an ID token into a credential.',
  type: 'object',
  properties: {
    $schema: text,
    title: text,
    summary: text,
    parameters: { type: 'object', propertyNames: name, additionalProperties: parameter },
    audience: {
      description: 'The audience of the ID token, or several in order of preference.',
      ...templates,
    },
    serviceAudience: {
      description: 'The audience, if an answer of the service names it.',
      ...text,
    },
    steps: { type: 'array', items: step },
    public: { description: 'Picks that are not secret.', type: 'array', items: name },
    credential: { description: 'The pick that becomes the output access-token.', ...name },
    maskBase64: { type: 'boolean' },
    identity: template,
    env: mapOf(variable),
    outputs: {
      ...mapOf({
        type: 'object',
        properties: { description: text, value: templates, onRequest: { enum: [true] } },
        required: ['description', 'value'],
        additionalProperties: false,
      }),
      propertyNames: name,
    },
    files: {
      type: 'object',
      propertyNames: { type: 'string', pattern: '^[\\w-][\\w.-]*$' },
      additionalProperties: {
        anyOf: [
          {
            type: 'object',
            properties: { text: template },
            required: ['text'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { json: mapOf({ $ref: '#/$defs/json' }) },
            required: ['json'],
            additionalProperties: false,
          },
        ],
      },
    },
    expires,
    revoke: {
      type: 'object',
      properties: {
        ...request,
        method: { enum: ['POST', 'DELETE'] },
        json: mapOf(template),
        when: name,
      },
      required: ['url'],
      additionalProperties: false,
    },
    singleUse: { type: 'boolean' },
    retry: { type: 'array', items: { type: 'integer' } },
    compares: text,
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          status: { type: 'integer' },
          code: { description: "The service's error code, or its last part.", ...text },
          text: { description: "A part of the service's error text.", ...text },
          hint: text,
        },
        required: ['hint'],
        additionalProperties: false,
      },
    },
  },
  required: ['title', 'steps'],
  additionalProperties: false,
  $defs: {
    template: {
      description:
        'Text in which {name} stands for a parameter, a pick, or token, audience, now, now-seconds.',
      type: 'string',
    },
    json: {
      anyOf: [
        template,
        { type: 'number' },
        { type: 'boolean' },
        { type: 'array', items: { $ref: '#/$defs/json' } },
        mapOf({ $ref: '#/$defs/json' }),
      ],
    },
  },
}
