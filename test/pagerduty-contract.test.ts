import {describe, expect, test} from 'vitest';
import {checkerOf} from '../scripts/contract/checker.js';

const json = (schema: object) => ({content: {'application/json': {schema}}});
const record = {
  type: 'object',
  properties: {id: {type: 'string'}, made: {type: 'string', format: 'date-time'}},
  required: ['id'],
};

/** A description as small as one can be, written as PagerDuty writes its own. */
const DOCUMENT = {
  openapi: '3.0.2',
  components: {
    parameters: {
      from: {name: 'From', in: 'header', required: true, schema: {type: 'string', format: 'email'}},
    },
    schemas: {Record: record},
  },
  paths: {
    '/records/{id}': {
      get: {
        parameters: [
          {name: 'limit', in: 'query', schema: {type: 'integer'}},
          {name: 'statuses[]', in: 'query', explode: true, schema: {type: 'string', enum: ['open']}},
          {name: 'sort_by', in: 'query', explode: false, schema: {type: 'array', maxItems: 1}},
        ],
        responses: {200: json({$ref: '#/components/schemas/Record'})},
      },
      put: {
        parameters: [{$ref: '#/components/parameters/from'}],
        requestBody: json({$ref: '#/components/schemas/Record'}),
        responses: {200: json({}), 400: json({type: 'object'})},
      },
    },
  },
};

const check = checkerOf(DOCUMENT);
const got = (query: string, answer: unknown, status = 200) =>
  check({
    operation: 'GET /records/{id}',
    request: {url: `/records/P1${query}`, headers: {}, body: ''},
    status,
    answer,
  });
const put = (body: object, headers: object, status = 200) =>
  check({
    operation: 'PUT /records/{id}',
    request: {url: '/records/P1', headers, body: JSON.stringify(body)},
    status,
    answer: {},
  });

describe('the check against a description', () => {
  test('is content with what is described', () => {
    const query = '?limit=5&statuses[]=open&sort_by=created_at%3Aasc';
    expect(got(query, {id: 'P1', made: '2024-10-08T14:30:00Z'})).toEqual([]);
    expect(put({id: 'P1'}, {from: 'mitchell@example.com'})).toEqual([]);
    expect(put({}, {}, 400)).toEqual([]);
  });

  test('knows what it knows nothing of', () => {
    const request = {url: '/others', headers: {}, body: ''};
    expect(check({operation: 'GET /others', request, status: 200, answer: {}})).toBeUndefined();
  });

  test.each([
    ['a bad answer', got('', {id: 1}), 'answer 200/id: must be string (string)'],
    ['an answer without its id', got('', {}), "answer 200: must have required property 'id' (id)"],
    [
      'a bad time',
      got('', {id: 'P1', made: 'today'}),
      'answer 200/made: must match format "date-time" (date-time)',
    ],
    ['a status of its own', got('', {}, 418), 'status 418 is not in the document'],
    ['a query of its own', got('?since=x', {id: 'P1'}), 'query: since is not a parameter'],
    ['no number', got('?limit=x', {id: 'P1'}), 'limit: must be integer (integer)'],
    [
      'a value of its own',
      got('?statuses[]=shut', {id: 'P1'}),
      'statuses[]: must be equal to one of the allowed values (open)',
    ],
    ['too many', got('?sort_by=a,b', {id: 'P1'}), 'sort_by: must NOT have more than 1 items (1)'],
    [
      'a request without its id',
      put({}, {from: 'a@example.com'}),
      "request: must have required property 'id' (id)",
    ],
    ['nobody', put({id: 'P1'}, {}), 'From is missing'],
    ['no address', put({id: 'P1'}, {from: 'me'}), 'From: must match format "email" (email)'],
  ])('sees %s', (_, found, words) => {
    expect(found).toEqual([words]);
  });
});
