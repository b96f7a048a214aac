const TEMPLATE =
  /^[\\"'`]{0,4}(?:\$\{|\$\(|\$(?:[A-Z_][A-Z0-9_]*|[A-Za-z_]+)$|\{\{|\{[\w.-]{1,60}\}|<[^>]{0,60}>?$|%[A-Za-z_]\w*%|%[sdv@]|\[[\w -]{1,40}\]?$|\$\d$|#\{|@[\w.]+@$)/;
const HIDDEN = /^(?:[*x•.·…#_?-]+|\*{2,}.*|.{0,4}\*{3,}.{0,4}|(.)\1{3,})$/i;
const STAND_IN =
  /^(?:\W*)(?:your|my|change|replace|insert|enter|put|add|example|dummy|redacted|masked|hidden|removed|filtered|placeholder|secret|password|passwd|token|todo|tbd)(?:[\W_]?(?:me|here|it|this|with|your|my|api|access|secret|password|token|key|value|goes|in|the|real|new|old|db|root|user|service|name|[xX]))*\W*$/i;
const CODE =
  /^(?:!?[A-Za-z_][\w.]*\(|(?:process|os|env|ENV|config|cfg|conf|secrets|vars|var|self|this|props|settings|args|params|request|req|res|ctx|data|local|module|input|options|opts|each|Values|System|random_password)[.[]|\.Values\b|!Ref\b|!Sub\b|&[A-Za-z]|vault:|ssm:|op:\/\/|arn:aws|projects\/|file:|keychain:|@\w+\.)/;
const MASKS = /\[masked: [a-z0-9-]+\]/g;

/** True for a variable, a template, stars, or a mask of ours. */
export function isTemplate(value: string): boolean {
  const bare = value.replace(MASKS, '').trim();
  return bare === '' || bare === '[masked:' || TEMPLATE.test(bare) || HIDDEN.test(bare);
}

/** True for what stands where a secret would: a template, a word such as `changeme`, or code that reads one. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim();
  return isTemplate(bare) || (bare.length <= 64 && STAND_IN.test(bare)) || CODE.test(bare);
}

const PROSE = new Set(
  (
    'a an the is was are be been has had have not no yes none null nil undefined true false empty unset set on off ok ' +
    'and or of for to in at by from with as if it its this that please do does did will would can cannot could should must may ' +
    'incorrect invalid wrong bad missing required optional expired expiring expires revoked rejected denied refused failed fails ' +
    'failure error reset changed change rotated rotate rotation rotating updated update broken mismatch leaked leak exposed ' +
    'unknown unsupported disabled enabled protected encrypted hashed hidden redacted masked removed filtered field prompt flag ' +
    'option argument parameter string number boolean integer object text type value bytes file path name length min max ' +
    'authentication authorization login policy manager management service server request response flow page form email user ' +
    'forgot forgotten lost new old same different default generated random automatic auto manual stored verified accepted ' +
    'bearer basic refresh refreshed access issued valid validation found see check ask use using via only'
  ).split(' '),
);

const LITERAL =
  /^(?:null|nil|none|undefined|true|false|yes|no|on|off|unset|empty|required|missing|invalid|incorrect|expired|string)$/i;

/** True for what configuration and error lines give in place of a value. */
export function isLiteral(value: string): boolean {
  return LITERAL.test(value);
}

/** True for a word that people write after "password:" when they write about one. */
export function isProse(value: string): boolean {
  return PROSE.has(value.toLowerCase().replace(/^\W+|\W+$/g, ''));
}
