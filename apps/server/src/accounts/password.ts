import { hash, verify } from '@node-rs/argon2'

// argon2id (the library's default) with OWASP's first choice: 19 MiB, 2 passes, 1 lane; about 16 ms a check.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

export const isPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFKC'))

/** Takes as long as a real check, so that an unknown name cannot be told by time. */
export const pretendToCheck = async (password: string): Promise<false> => {
  await isPassword(decoy, password).catch(() => false)
  return false
}

const decoy = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
