export declare const root: string
export declare const node24: string
export declare const nodeFlags: string[]
export declare const install: () => void
export declare const generate: () => void
export declare const build: () => void
export declare const buildComposer: () => void
export declare const environment: () => NodeJS.ProcessEnv
export declare const setUp: (...steps: (() => void)[]) => void
