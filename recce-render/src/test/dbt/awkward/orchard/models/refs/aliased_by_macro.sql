select '{{ this.identifier }}' as id, '{{ model.alias }}' as a
