import { builder } from './builder.ts';
import './node.ts';
import './entity.ts';
import './organization.ts';
import './person.ts';
import './event.ts';
import './agreement.ts';
import './place.ts';
import './position.ts';
import './signature.ts';
import './figure.ts';
import './claim.ts';
import './document.ts';
import './mention.ts';
import './evidence.ts';
import './search.ts';

export const schema = builder.toSchema();
