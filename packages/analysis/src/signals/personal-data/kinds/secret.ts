import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

/**
 * Keys whose makers gave them a shape of their own. Source: the makers' own pages on their token formats (GitHub, AWS, Google, Slack,
 * Stripe, OpenAI, Anthropic, GitLab, npm, PyPI, Hugging Face, SendGrid, Shopify, DigitalOcean, Telegram, Twilio); RFC 7519; RFC 7468.
 */
const keys: readonly RegExp[] = [
  /\b(?:AKIA|ASIA|AIDA|AROA)[A-Z2-7]{16}\b/g,
  /\bgh[pousr]_[A-Za-z\d]{36,}\b|\bgithub_pat_[A-Za-z\d_]{22,}\b|\bgl(?:pat|ptt|rt|dt|soat)-[\w-]{20,}/g,
  /\bxox[abeoprs]-[\w-]{10,}|\bhttps:\/\/hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/g,
  /\bhttps:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]+/g,
  /\bsk-(?:ant-|proj-|svcacct-|or-v1-)?[\w-]{20,}/g,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z\d]{16,}|\bwhsec_[A-Za-z\d]{24,}/g,
  /\bAIza[\w-]{35}|\bya29\.[\w-]{20,}|\bGOCSPX-[\w-]{20,}/g,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}|\bnpm_[A-Za-z\d]{36}\b|\bpypi-AgE[\w-]{20,}|\bhf_[A-Za-z\d]{30,}\b/g,
  /\bshp(?:at|ca|pa|ss)_[\da-fA-F]{32}\b|\bdo[opr]_v1_[\da-f]{64}\b|\bdckr_pat_[\w-]{20,}|\bEAAC?[A-Za-z\d]{40,}\b/g,
  /\b\d{8,10}:AA[\w-]{33}\b|\b(?:AC|SK)[\da-f]{32}\b|\bkey-[\da-f]{32}\b|\bglsa_[A-Za-z\d]{32}_[\da-f]{8}\b/g,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]{10,4000}?-----END (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[^\n]*(?:\n[A-Za-z\d+/=]{16,})+/g,
  /\bAGE-SECRET-KEY-1[A-Z\d]{58}\b/g,
  /(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/:@]{1,64}:[^\s/@]{3,128}(?=@[\w.-]+)/gi,
]
const keyHint =
  /A[KSIR][IOD]A[A-Z2-7]|gh[pousr]_|github_pat_|gl(?:pat|ptt|rt|dt|soat)-|xox[a-z]-|hooks\.slack|webhooks\/|sk-|[srp]k_(?:live|test)|whsec_|AIza|ya29\.|GOCSPX|SG\.|npm_|pypi-|hf_|shp[a-z]{2}_|do[opr]_v1|dckr_|EAA|:AA|(?:AC|SK)[\da-f]{8}|key-|glsa_|eyJ|PRIVATE KEY|AGE-SECRET|:\/\/[^\s/]*@/

const said =
  /(?<![\p{L}])(?:pass(?:word|phrase|code|wort)|passwd|pwd|pw|wifi(?: key| code)?|wi-fi(?: key| code)?|contraseña|clave|mot de passe|mdp|senha|wachtwoord|hasło|lösenord|adgangskode|passord|salasana|parola|şifre|kennwort|пароль|密码|密碼|パスワード|비밀번호|كلمة المرور)(?:\s+(?:for|to|of|on|für|de|do|da|del|för|na|pour|au|на|от)\s+[^\n:=.]{1,24}?)?(?:\s*[:=：]\s*|\s+(?:is|ist|est|es|é|è|är|er|on|to|jest|это)\s*:?\s*|は|是|는\s*|은\s*)["'“‘「«`]?([^\s"'”’」»`]{4,64})/giu
const pin =
  /\b(?:pin(?: code| number)?|door code|gate code|alarm code|entry code|key ?safe(?: code)?|lockbox(?: code)?|(?:2fa|mfa|otp|verification|security) code|one[- ]time (?:code|password)|cvv|cvc|cvv2)(?:\s+(?:for|to|of|on)\s+[^\n:=.\d]{1,24}?)?(?:\s*[:=]\s*|\s+(?:is|was)\s*:?\s*|\s+)(\d{3,8})\b(?![.,:]?\d)/gi
const saidHint =
  /pass|pwd|\bpw\b|wi-?fi|contraseña|clave|mdp|senha|wachtwoord|hasło|lösenord|adgangskode|salasana|parola|şifre|kennwort|пароль|密码|密碼|パスワード|비밀번호|كلمة/iu
const blank =
  /^(?:[*•.x_#-]+|<.*>|\$\{?.*|\{\{?.*|%.*%|\[.*\]?|your.*|my_?pass.*|password\d{0,3}|passwort|changeme!?|secret|example.*|redacted|hidden)$/i

/** Keys and passwords that open something for whoever reads them. */
export const secret: Kind = {
  id: 'secret',
  leastDigits: 0,
  mayBePublic: false,
  find: ({ plain }) => {
    const places: Place[] = []
    if (keyHint.test(plain)) {
      for (const pattern of keys) {
        for (const { 0: found, index } of plain.matchAll(pattern)) {
          if (isBlank(found)) continue
          places.push({ type: 'secret', start: index, end: index + found.length })
        }
      }
    }
    if (saidHint.test(plain)) {
      for (const match of plain.matchAll(said)) {
        const value = (match[1] ?? '').replace(/[.,;:!?)\]]+$/, (end) =>
          /^!+$/.test(end) && /[\d]/.test(match[1] ?? '') ? end : '',
        )
        if (!looksChosen(value)) continue
        const start = match.index + match[0].length - (match[1] ?? '').length
        places.push({ type: 'secret', start, end: start + value.length })
      }
    }
    if (/\b(?:pin|code|safe|lockbox|password|cvv2?|cvc)\b/i.test(plain)) {
      for (const match of plain.matchAll(pin)) {
        const value = match[1] ?? ''
        const start = match.index + match[0].length - value.length
        if (!/^(?:19|20)\d\d$/.test(value) || /cvv|cvc|pin/i.test(match[0]))
          places.push({ type: 'secret', start, end: start + value.length })
      }
    }
    return places
  },
}

/** Somebody's real password, not a word about passwords ("the password is wrong") nor a placeholder. */
function looksChosen(value: string): boolean {
  if (value.length < 4 || isBlank(value) || /^(?:https?:|www\.|@)/i.test(value)) return false
  const kinds = [/\d/, /\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /[^\p{L}\d]/u].filter((kind) => kind.test(value)).length
  const hasDigitOrSign = /\d/.test(value) || /[@#$%^&*_+!~=]/.test(value)
  return hasDigitOrSign && (kinds >= 2 || value.length >= 6) && !/^\d{1,2}[-–]?\w*$/.test(value)
}

function isBlank(value: string): boolean {
  return blank.test(value) || /EXAMPLE|x{6,}|X{6,}|\.\.\.|…|user:pass(?:word)?$/.test(value)
}
