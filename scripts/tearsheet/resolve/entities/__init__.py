"""The mentions of all articles in, entities with a reason for every join out: block, score, judge, cluster.

First within each article, where a surname follows its full name, then across articles. A name that may stand for two
stays an entity of its own and says so. Left out: ids already given by an editor (corrections).
"""

from tearsheet.resolve.entities.cluster import clusters
from tearsheet.resolve.entities.groups import Group

__all__ = ["Group", "clusters"]
