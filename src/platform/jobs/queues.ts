export const queues = { quick: 'quick', long: 'long' } as const;

export type QueueName = keyof typeof queues;

export const isQueue = (name: string | undefined): name is QueueName => name !== undefined && name in queues;
