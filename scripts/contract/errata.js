const schemas = ({components}) => components.schemas;
const propertiesOf = (document, name) => schemas(document)[name].allOf.at(-1).properties;

const orNull = (schema) => ({anyOf: [schema, {type: 'null'}]});

function nullable(name, ...fields) {
  return fields.map((field) => ({
    what: `${name}.${field} may be null`,
    why: 'PagerDuty answers null where there is none; the examples of the document do too, and say so nowhere',
    mend: (document) => {
      const properties = propertiesOf(document, name);
      properties[field] = orNull(properties[field]);
    },
  }));
}

const LATER_TYPES = [
  'priority_change_log_entry',
  'responder_request_log_entry',
  'reassign_log_entry',
  'event_rule_action_log_entry',
  // Stands for whatever PagerDuty thinks of next.
  'foo_log_entry',
];

/** Where the official document is known to be wrong or behind: `mend` changes it in place. */
export const ERRATA = [
  ...nullable('Incident', 'resolved_at', 'alert_grouping', 'priority', 'resolve_reason'),
  ...nullable('LogEntry', 'agent'),
  ...nullable('User', 'job_title'),
  ...nullable('Service', 'description'),
  ...nullable('Schedule', 'description'),
  {
    what: 'Oncall.user is the whole user with include[]=users',
    why: 'that is what including means; the document says so of other lists',
    mend: (document) => {
      const {properties} = schemas(document).Oncall;
      properties.user = {anyOf: [properties.user, {$ref: '#/components/schemas/User'}]};
    },
  },
  {
    what: 'Oncall.schedule, start and end may be null',
    why: 'a policy can name a user for ever, without a schedule',
    mend: (document) => {
      const {properties} = schemas(document).Oncall;
      for (const field of ['schedule', 'start', 'end']) properties[field] = orNull(properties[field]);
    },
  },
  {
    what: 'a note of a deleted user has none',
    why: 'the user is gone, the note stays',
    mend: (document) => {
      const {properties} = schemas(document).IncidentNote;
      properties.user = orNull(properties.user);
    },
  },
  {
    what: 'log entries have more types',
    why: 'these are answered, and are in nobody else’s document either; our own reading falls back to the summary',
    mend: (document) => propertiesOf(document, 'LogEntry').type.enum.push(...LATER_TYPES),
  },
  {
    what: 'log entries of these types are listed',
    why: 'the list of the answer names each of the 17 documented types',
    mend: (document) => {
      const later = {properties: {type: {enum: LATER_TYPES}}, required: ['type']};
      for (const {schema} of Object.values(answersOf(document, '/incidents/{id}/log_entries', 'get', '200')))
        schema.allOf.at(-1).properties.log_entries.items.anyOf.push({
          allOf: [{$ref: '#/components/schemas/LogEntry'}, later],
        });
    },
  },
  {
    what: 'AcknowledgeLogEntry is of type acknowledge_log_entry',
    why: 'narrowed to acknowledgement_log_entry, which its own base forbids; a slice may have it mended already',
    mend: (document) => {
      propertiesOf(document, 'AcknowledgeLogEntry').type.enum = ['acknowledge_log_entry'];
    },
  },
  {
    what: 'oneOf is anyOf',
    why: 'a reference fits several of the schemas at once; a slice may have it mended already',
    mend: anyInsteadOfOne,
  },
  {
    what: 'IncidentBody.details is a string',
    why: 'the text of the documentation says that only strings are supported',
    mend: (document) => {
      schemas(document).IncidentBody.properties.details = {type: 'string'};
    },
  },
  {
    what: 'include[] may be body',
    why: 'the body of an incident comes with it only',
    mend: ({components}) => components.parameters.include_incident.schema.enum.push('body'),
  },
  {
    what: 'From is left out',
    why: 'only keys of an account need it; a user’s key and an OAuth token say who it is',
    mend: ({components}) => {
      components.parameters.from_header.required = false;
    },
  },
  ...[
    ['/users/me', 'get', '401'],
    ['/incidents/{id}', 'put', '400'],
  ].map(([path, method, status]) => ({
    what: `${method.toUpperCase()} ${path} is answered with ${status}`,
    why: 'every operation can be refused, in the envelope that all others document',
    mend: ({paths}) => {
      paths[path][method].responses[status] = {$ref: '#/components/responses/ArgumentError'};
    },
  })),
];

function anyInsteadOfOne(value) {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value.oneOf)) {
    value.anyOf = value.oneOf;
    delete value.oneOf;
  }
  Object.values(value).forEach(anyInsteadOfOne);
}

function answersOf({paths}, path, method, status) {
  return paths[path][method].responses[status].content;
}

/** Operations that we use and the slice leaves out: held against our own schemas only. */
export const NOT_IN_THE_SLICE = new Set([
  'GET /users',
  'GET /users/{id}',
  'GET /services/{id}',
  'POST /incidents/{id}/responder_requests',
]);
